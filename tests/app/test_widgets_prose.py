"""The reading pane on a small host: moving, light, mouse, selection, resize, and text that means harm."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from rich.color import ColorSystem
from specimen import TEXT, Host, at, blocks_of, specimen
from textual import events
from textual.app import ComposeResult
from textual.pilot import Pilot

from briefing.app.widgets.prose import Prose
from briefing.model import Block, Span

SIZES = [(40, 12), (60, 20), (80, 24), (120, 36), (200, 50)]
RUN: dict[str, Any] = {"notifications": True, "tooltips": True}


class Reading(Host):
    def compose(self) -> ComposeResult:
        yield Prose()

    @property
    def prose(self) -> Prose:
        return self.query_one(Prose)

    def screen_lines(self) -> list[str]:
        return [strip.text for strip in self.screen._compositor.render_strips()]

    def of(self, kind: type) -> list[Any]:
        return [message for message in self.heard if isinstance(message, kind)]


async def opened(pilot: Pilot[None], **changes: Any) -> Prose:
    prose = pilot.app.query_one(Prose)
    prose.show(specimen(**changes))
    prose.focus()
    await pilot.pause()
    return prose


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_stands_outside_the_column(size: tuple[int, int]) -> None:
    app = Reading()
    async with app.run_test(size=size, **RUN) as pilot:
        prose = await opened(pilot)
        for _ in range(480 // size[1]):
            for line in app.screen_lines():
                assert len(line.rstrip()) <= size[0] - 1 or line.rstrip()[-1] in "▁▂▃▄▅▆▇█ "
            prose.action_page_down()
            await pilot.pause()
        assert TEXT.rsplit(" ", 1)[-1] in "".join(app.screen_lines())


async def test_the_head_of_the_page() -> None:
    app = Reading()
    async with app.run_test(size=(84, 42), **RUN) as pilot:
        await opened(pilot)
        lines = [line.rstrip() for line in app.screen_lines()]
        assert lines[1].strip() == "Skarvik closes its old ferry quay and asks who will pay for the next"
        assert lines[5].strip() == "IN BRIEF"
        assert lines[8].startswith("    ▌ hollow.")
        assert lines[8].endswith("Lead ¶1")
        assert lines[9].startswith("    ▎ Denmark has offered")


async def test_no_article() -> None:
    app = Reading()
    async with app.run_test(size=(60, 20), **RUN) as pilot:
        app.prose.show(None)
        await pilot.pause()
        assert "No article is open." in "\n".join(app.screen_lines())
        for name in ("cursor_down", "page_up", "bottom", "choose"):
            getattr(app.prose, f"action_{name}")()
        app.prose.go_to(10)
        assert (app.prose.place, app.prose.section, app.prose.progress("lead")) in {(0, "", 0.0), (10, "", 0.0)}


async def test_down_steps_over_the_summary_and_then_scrolls() -> None:
    app = Reading()
    async with app.run_test(size=(84, 20), **RUN) as pilot:
        prose = await opened(pilot)
        for words in ("Denmark", "Until"):
            await pilot.press("j")
            assert prose.item is not None
            assert prose.item.words.startswith(words)
            assert prose.scroll_offset.y == 0
        await pilot.press("j", "j")
        assert prose.scroll_offset.y == 2
        await pilot.press("k", "k", "k")
        assert prose.item is not None
        assert prose.item.words.startswith("The port")
        await pilot.press("k", "k", "k")
        assert prose.scroll_offset.y == 0


async def test_every_summary_line_can_be_reached_in_the_smallest_terminal() -> None:
    app = Reading()
    async with app.run_test(size=(40, 10), **RUN) as pilot:
        prose = await opened(pilot)
        seen = []
        for _ in range(30):
            if prose.item and prose.item.words[:3] not in seen:
                seen.append(prose.item.words[:3])
            await pilot.press("j")
        assert seen == ["The", "Den", "Unt"]


async def test_the_wheel_scrolls_and_moves_out_of_a_section() -> None:
    app = Reading()
    async with app.run_test(size=(84, 16), **RUN) as pilot:
        prose = await opened(pilot)
        prose.go_to_section("crossing")
        assert prose.section == "crossing"
        for _ in range(30):
            prose._on_mouse_scroll_up(wheel(prose))
            await pilot.pause()
        assert prose.scroll_offset.y == 0
        assert prose.section == "lead"


def wheel(prose: Prose) -> events.MouseScrollUp:
    return events.MouseScrollUp(prose, 5, 5, 0, -1, 0, False, False, False)


async def test_the_same_place_again_is_still_kept() -> None:
    app = Reading()
    async with app.run_test(size=(84, 16), **RUN) as pilot:
        prose = await opened(pilot)
        place = at("Nobody has shown")[0] - 1
        for _ in range(2):
            prose.show(specimen(), place=place)
            await pilot.pause()
        await pilot.resize_terminal(50, 16)
        await pilot.pause()
        assert prose.place == place


async def test_walking_many_matches_lights_only_what_changed() -> None:
    text = "harbour " * 30_000
    app = Reading()
    async with app.run_test(size=(84, 16), **RUN) as pilot:
        prose = await opened(pilot, text=text, blocks=(Block(start=0, end=len(text) - 1, kind="paragraph"),))
        spans = tuple(Span(start, start + 7) for start in range(0, len(text), 8))
        prose.light("match", spans, current=spans[0])
        started = time.process_time()
        for n in range(1, 11):
            prose.light("match", spans, current=spans[n * 1000])
            prose.go_to(spans[n * 1000].start)
            await pilot.pause()
        assert (time.process_time() - started) / 10 < 0.06


async def test_enter_and_click_choose_a_summary_line() -> None:
    app = Reading()
    async with app.run_test(size=(84, 42), **RUN) as pilot:
        prose = await opened(pilot)
        await pilot.press("j", "enter")
        await pilot.click(Prose, offset=(10, 12))
        await pilot.pause()
        first, second = (message.item for message in app.of(Prose.ItemChosen))
        assert first.words.startswith("Denmark")
        assert TEXT[first.evidence[0].start : first.evidence[0].end] == first.words
        assert first.citation.endswith("(Harbour Wire, 6 May 2025, Costs ¶1, https://example.org/quay)")
        assert second.words.startswith("Until")
        assert prose.item == second


async def test_a_summary_out_of_view_cannot_be_chosen() -> None:
    app = Reading()
    async with app.run_test(size=(84, 20), **RUN) as pilot:
        prose = await opened(pilot)
        await pilot.press("G", "enter")
        assert prose.item is None
        assert not app.of(Prose.ItemChosen)


async def test_place_comes_back_at_another_width() -> None:
    app = Reading()
    async with app.run_test(size=(84, 20), **RUN) as pilot:
        prose = await opened(pilot)
        await pilot.press("d", "d", "d")
        place, before = prose.place, app.screen_lines()
        assert place > 0
        for width in (50, 120, 43, 84):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            spot = prose._page.at(prose.scroll_offset.y)
            assert spot is None or prose._parts[spot.part].origin + spot.start <= place
        assert app.screen_lines() == before
        assert prose.place == place
        prose.show(specimen(), place=place)
        await pilot.pause()
        assert app.screen_lines() == before


async def test_a_place_given_before_the_first_layout_is_kept() -> None:
    class Early(Reading):
        def on_mount(self) -> None:
            self.prose.show(specimen(), place=at("Denmark has offered")[0])

    app = Early()
    async with app.run_test(size=(60, 12), **RUN) as pilot:
        await pilot.pause()
        assert any("Denmark has offered" in line for line in app.screen_lines()[:3])


async def test_sections_are_told_and_gone_to() -> None:
    app = Reading()
    async with app.run_test(size=(84, 20), **RUN) as pilot:
        prose = await opened(pilot)
        assert prose.section == "lead"
        prose.go_to_section("costs")
        await pilot.pause()
        assert "2  COSTS" in app.screen_lines()[1]
        assert prose.section == "costs"
        assert prose.progress("lead") == 1.0
        assert 0 < prose.progress("costs") <= 1
        prose.go_to_section("crossing")
        assert prose.section == "crossing"  # too near the end to stand on top
        await pilot.press("g")
        assert prose.section == "lead"
        await pilot.press("G")
        assert prose.section == "crossing"
        assert prose.progress("crossing") == 1.0
        moved = app.of(Prose.Moved)
        assert [message.section for message in moved][-1] == "crossing"
        assert moved[-1].place == prose.place


async def test_evidence_is_lit_with_a_tint_and_a_mark() -> None:
    app = Reading()
    async with app.run_test(size=(84, 20), **RUN) as pilot:
        prose = await opened(pilot)
        start, end = at("Nobody has shown me")
        prose.light("evidence", [Span(start, end)])
        prose.go_to(start)
        await pilot.pause()
        line = prose._page.line_of(start)
        assert line is not None
        strip = prose.render_line(line - prose.scroll_offset.y)
        assert strip.text.startswith("  ▌ “Nobody")
        lit = [
            segment.text
            for segment in strip
            if segment.style
            and segment.style.bgcolor
            and segment.style.bgcolor.triplet
            and segment.style.bgcolor.triplet.hex == "#3a3320"
        ]
        assert "".join(lit) == "Nobody has shown me"
        prose.unlight("evidence")
        assert prose.render_line(line - prose.scroll_offset.y).text.startswith("    “Nobody")


async def test_the_current_match_stands_out() -> None:
    app = Reading()
    async with app.run_test(size=(84, 42), **RUN) as pilot:
        prose = await opened(pilot)
        spans = [Span(*match.span()) for match in re.finditer("harbour", TEXT)]
        prose.light("match", spans, current=spans[1])
        prose.go_to(spans[1].start)
        looks = {}
        for y in range(42):
            for segment in prose.render_line(y):
                if segment.text == "harbour" and segment.style:
                    looks[y] = bool(segment.style.underline)
        assert sum(looks.values()) == 1
        assert len(looks) > 1


async def test_light_is_seen_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Reading()
    async with app.run_test(size=(84, 42), **RUN) as pilot:
        prose = await opened(pilot)
        prose.light("evidence", [Span(*at("Denmark has offered"))])
        line = prose._page.line_of(at("Denmark has offered")[0])
        assert line is not None
        lit = [s.text for s in prose.render_line(line) if s.style and s.style.underline]
        assert "".join(lit) == "Denmark has offered"


async def test_light_is_seen_in_sixteen_colours() -> None:
    app = Reading()
    app.console._color_system = ColorSystem.STANDARD
    async with app.run_test(size=(84, 42), **RUN) as pilot:
        prose = await opened(pilot)
        prose.light("mention", [Span(*at("Skarvik Radio"))])
        line = prose._page.line_of(at("Skarvik Radio")[0])
        assert line is not None
        assert [s.text for s in prose.render_line(line) if s.style and s.style.underline] == ["Skarvik Radio"]


async def test_going_to_what_is_in_view_moves_nothing() -> None:
    app = Reading()
    async with app.run_test(size=(84, 42), **RUN) as pilot:
        prose = await opened(pilot)
        prose.go_to(at("The quay carries")[0])
        assert prose.scroll_offset.y == 0


async def test_a_click_on_a_name_says_whose_it_is() -> None:
    app = Reading()
    async with app.run_test(size=(84, 42), **RUN) as pilot:
        prose = await opened(pilot)
        start, end = at("Skarvik Radio")
        line = prose._page.line_of(start)
        assert line is not None
        x = prose.render_line(line).text.index("Skarvik Radio")
        await pilot.click(Prose, offset=(x + 3, line))
        await pilot.click(Prose, offset=(1, line))
        await pilot.click(Prose, offset=(x - 4, line))
        await pilot.pause()
        clicked = app.of(Prose.MentionClicked)
        assert [(message.entity, message.span) for message in clicked] == [("skarvik-radio", Span(start, end))]


async def test_selected_text_is_the_article_s_own() -> None:
    app = Reading()
    async with app.run_test(size=(84, 42), **RUN) as pilot:
        prose = await opened(pilot)
        first, last = at("ferry quay in autumn")[0], at("We would rather")[1]
        top, bottom = prose._page.line_of(first), prose._page.line_of(last - 1)
        assert top is not None
        assert bottom is not None
        x = prose.render_line(bottom).text.index("rather") + len("rather")
        await drag(pilot, (prose.render_line(top).text.index("The port"), top), (x - 1, bottom))
        assert app.screen.get_selected_text() == TEXT[at("The port of")[0] : last]
        assert not app.of(Prose.ItemChosen)
        selected = [
            s.text for s in prose.render_line(bottom) if s.style and s.style.bgcolor != prose.rich_style.bgcolor
        ]
        assert "".join(selected) == "“We would rather".rjust(x)


async def test_a_selection_ends_when_the_lines_change() -> None:
    app = Reading()
    async with app.run_test(size=(84, 42), **RUN) as pilot:
        await opened(pilot)
        await drag(pilot, (4, 1), (20, 1))
        assert app.screen.get_selected_text() == "Skarvik closes it"
        await pilot.resize_terminal(50, 42)
        await pilot.pause()
        assert not app.screen.get_selected_text()


async def test_wide_characters_are_selected_whole() -> None:
    text = "東京港は古い桟橋を閉じる。" * 12
    app = Reading()
    async with app.run_test(size=(60, 30), **RUN) as pilot:
        prose = await opened(pilot, text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),))
        line = prose._page.line_of(0)
        assert line is not None
        left = len(prose.render_line(line).text) - len(prose.render_line(line).text.lstrip())
        await drag(pilot, (left + 4, line), (left + 8, line))
        assert app.screen.get_selected_text() == text[2:5]


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    await pilot.mouse_down(Prose, offset=start)
    await pilot.hover(Prose, offset=end)
    await pilot.pause()
    await pilot.mouse_up(Prose, offset=end)
    await pilot.pause()


HOSTILE = "[/x] [red]not red[/red] [@click=app.quit]no[/] \x1b[31mred\x1b[0m \x07\x9b5m $accent {} %s " + "ä" * 300 + " e" + "\u0301" * 200 + " 👩\u200d👩\u200d👧 東京 \ud83d \u2028 end"  # fmt: skip


@pytest.mark.parametrize("size", SIZES[::2])
async def test_text_that_means_harm_is_only_text(size: tuple[int, int]) -> None:
    app = Reading()
    async with app.run_test(size=size, **RUN) as pilot:
        blocks = (Block(start=0, end=len(HOSTILE), kind="paragraph"),)
        prose = await opened(pilot, text=HOSTILE, blocks=blocks, title="[/x][b]", outlet="[red]", notices=("[/]",))
        seen = ""
        for _ in range(12):
            for y in range(size[1]):
                strip = prose.render_line(y)
                assert strip.cell_length == size[0]
                assert "\x1b" not in strip.text
                seen += strip.text.strip()
            await pilot.press("space")
        assert "[/x]" in seen
        assert "[red]not" in seen


async def test_two_megabytes_open_at_once_and_keys_stay_quick() -> None:
    paragraphs = [("paragraph", "The quay — “brown” boards and all — is to be shut by the harbour board. " * 7)] * 4200
    text = "\n\n".join(words for _, words in paragraphs)
    app = Reading()
    async with app.run_test(size=(120, 42), **RUN) as pilot:
        brief = specimen(text=text, blocks=blocks_of(paragraphs))
        started = time.process_time()
        app.prose.show(brief)
        await pilot.pause()
        assert time.process_time() - started < 1.0
        started = time.process_time()
        for _ in range(20):
            app.prose.action_page_down()
            await pilot.pause()
        assert (time.process_time() - started) / 20 < 0.08


async def test_another_theme_repaints_the_text() -> None:
    app = Reading()
    async with app.run_test(size=(84, 42), **RUN) as pilot:
        prose = await opened(pilot)
        before = next(iter(prose.render_line(1))).style
        app.theme = "textual-light"
        await pilot.pause()
        assert next(iter(prose.render_line(1))).style != before


async def test_a_detour_through_a_tall_window_comes_back_to_the_same_place() -> None:
    app = Reading()
    async with app.run_test(size=(60, 14), **RUN) as pilot:
        prose = await opened(pilot)
        prose.action_page_down()
        prose.action_page_down()
        await pilot.pause()
        before = app.screen_lines()[0]
        assert prose.place
        await pilot.resize_terminal(60, 200)
        await pilot.pause()
        assert prose.scroll_offset.y == 0
        await pilot.resize_terminal(60, 14)
        await pilot.pause()
        assert app.screen_lines()[0][:50] == before[:50]


async def test_a_place_wanted_before_there_was_room_is_found_when_only_the_height_comes() -> None:
    app = Reading()
    async with app.run_test(size=(60, 14), **RUN) as pilot:
        prose = await opened(pilot)
        place = TEXT.index("Denmark")
        prose._place = place  # as go_to leaves it while the pane has no lines
        prose.styles.height = 10
        await pilot.pause()
        await pilot.pause()
        assert prose._place is None
        assert prose.place >= place - 120
