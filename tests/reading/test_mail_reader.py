from __future__ import annotations

import contextlib
import datetime as dt
import time
from email.message import EmailMessage

import pytest

from briefing.errors import ReadingError
from briefing.model import Article, Fetched
from briefing.reading import read

PLAIN = "The harbour of Tarnow opened on Monday, the council said.\n\nShips from nine countries were waiting outside.\n"
HTML = (
    "<html><head><title>Newsletter 14</title></head><body><table><tr><td><h1>Harbour opens</h1>"
    "<p>The harbour of Tarnow opened on Monday after four years of work, the council said in a statement.</p>"
    "<p>Ships from nine countries were waiting outside when the gates were drawn up at noon.</p></td></tr></table></body></html>"
)


def message(*, plain: str = PLAIN, html: str = "") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Die Küstenpost <post@kueste.example>"
    made["Subject"] = "Harbour opens – at last"
    made["Date"] = "Mon, 05 Jan 2026 23:30:00 -0500"
    if plain:
        made.set_content(plain)
    if html:
        made.add_alternative(html, subtype="html")
    return made


def opened(content: bytes) -> Article:
    return read(Fetched(location="a.eml", content=content, media_type="message/rfc822"), as_of=dt.date(2026, 2, 1))


@pytest.mark.parametrize("html", ["", HTML])
def test_a_message_has_its_headers_for_title_outlet_and_day(html: str) -> None:
    article = opened(message(html=html).as_bytes())
    assert article.title == "Harbour opens – at last"
    assert article.outlet == "Die Küstenpost"
    assert (article.published, article.published_origin) == ("2026-01-05", "metadata")
    assert "Ships from nine countries" in article.text
    assert "<p>" not in article.text
    assert "Newsletter 14" not in article.text


def test_the_html_part_is_read_before_the_plain_one() -> None:
    assert "after four years" in opened(message(html=HTML).as_bytes()).text


def test_an_attachment_is_left_aside() -> None:
    made = message()
    made.add_attachment("Attached words are not the article.", filename="a.txt")
    assert "Attached" not in opened(made.as_bytes()).text


def test_a_sender_without_a_name_is_known_by_the_domain() -> None:
    content = (
        b"From: <news@daily.example>\nSubject: =?utf-8?q?Caf=C3=A9_opens?=\n\nThe caf\xc3\xa9 opened today in the town."
    )
    article = opened(content)
    assert (article.outlet, article.title) == ("daily.example", "Café opens")


def test_headers_are_washed() -> None:
    article = opened(
        b"From: =?utf-8?q?=1B]0;owned=07Post?= <a@b.c>\nSubject: A\x1b[31mB\n\nThe town was quiet on Monday."
    )
    assert "\x1b" not in (article.outlet or "") + article.title


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Subject: nothing\n\n",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x--\n",
        b"Content-Type: image/png\n\n\x89PNG",
        b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n!!!!",
    ],
)
def test_a_message_without_text_is_one_sentence(content: bytes) -> None:
    with pytest.raises(ReadingError, match=r"message|readable"):
        opened(content)


def nested(depth: int) -> bytes:
    head = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(depth))
    return head + b"Content-Type: text/plain\n\nThe town was quiet.\n"


@pytest.mark.parametrize(
    "content",
    [
        nested(50),
        nested(3_000),
        b"From: " + b"(" * 50_000 + b"\nDate: " + b"9" * 10_000 + b"\n\nThe town was quiet on Monday.",
        b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\n\nThe town was quiet on Monday.",
        b"Content-Type: text/plain; charset=klingon; charset*0*=x''%ff\n\nThe town was quiet on Monday.",
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nThe town was quiet.\n" * 5_000,
        b"X-A: b\n" * 100_000 + b"\nThe town was quiet on Monday.",
    ],
    ids=["nested", "nested-deep", "brackets", "words", "charset", "parts", "headers"],
)
def test_r10_a_hostile_message_ends_in_time(content: bytes) -> None:
    begun = time.process_time()
    with contextlib.suppress(ReadingError):
        opened(content)
    assert time.process_time() - begun < 3
