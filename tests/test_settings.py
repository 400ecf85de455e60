"""Settings: what the file can say, and how it is told when it says something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import places
from briefing.errors import SettingsError
from briefing.settings import Settings, load, parse, template


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == Settings()
    assert load() == Settings()


def test_the_users_own_file_is_read(own_home: Path) -> None:
    path = places.config_file()
    path.parent.mkdir(parents=True)
    path.write_text('theme = "paper"\n')
    assert load().theme == "paper"
    assert own_home in path.parents


def test_every_setting_can_be_set() -> None:
    text = """
theme = "paper"
words = 250
symbols = "ascii"
mouse = false
remember = false
export_folder = "~/briefs"
allow_hosts = ["wiki.example.org"]
[keys]
export = "x"
next_article = ["J", "ctrl+n"]
"""
    settings = parse(text)
    assert (settings.theme, settings.words, settings.symbols) == ("paper", 250, "ascii")
    assert (settings.mouse, settings.remember, settings.export_folder) == (False, False, "~/briefs")
    assert settings.allow_hosts == ("wiki.example.org",)
    assert settings.keys == {"export": ("x",), "next_article": ("J", "ctrl+n")}
    assert settings.warnings == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("theme = 3", "line 1: “theme” must be the name of a theme"),
        ("\n\nwords = 'many'", "line 3: “words” must be a number of words"),
        ("words = 10", "50 or more"),
        ("words = true", "“words” must be"),
        ('symbols = "emoji"', "“auto”, “unicode” or “ascii”"),
        ("mouse = 1", "true or false"),
        ("allow_hosts = [1]", "a list of host names"),
        ("[keys]\nexport = 3", "line 1: “keys” must be"),
        ("theme = ", "is not valid TOML"),
        ("theme", "is not valid TOML"),
    ],
)
def test_a_wrong_value_is_one_sentence_with_its_line(text: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(text, name="config.toml")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("config.toml")


def test_an_unknown_name_is_a_warning_and_the_rest_holds() -> None:
    settings = parse('colour = "red"\nwords = 300\n', name="config.toml")
    assert settings.words == 300
    assert settings.warnings == ("config.toml, line 1: “colour” is not a setting and was passed over.",)


def test_a_file_that_is_not_text_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="could not be read"):
        load(path)
    with pytest.raises(SettingsError, match="could not be read"):
        load(tmp_path)


def test_the_template_says_nothing_but_the_defaults() -> None:
    assert parse(template()) == Settings()


def test_the_template_names_every_setting_and_uncommented_it_is_valid() -> None:
    lines = [line for line in template().splitlines() if " = " in line or line.startswith("# [")]
    settings = parse("\n".join(line.removeprefix("# ") for line in lines))
    assert not settings.warnings
    for name in Settings.__struct_fields__:
        assert name == "warnings" or f"# {name} = " in template() or f"# [{name}]" in template()
