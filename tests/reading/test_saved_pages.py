"""Pages that browsers have saved, each in its own way."""

from __future__ import annotations

import datetime as dt
import plistlib
from pathlib import Path

import pytest

from briefing.errors import ReadingError
from briefing.model import Article, Fetched
from briefing.reading import read
from briefing.sources import expand
from briefing.sources.files import MEDIA_TYPES

ADDRESS = "https://amreytimes.example/news/ferries"
WORDS = [
    f"The ferries of pier {at} of Port Amrey stood still on Monday after the crews walked out over the plans – all of them."
    for at in range(3)
]
PAGE = (
    f"<!doctype html><html><head><meta charset=utf-8><title>Ferries stop - Amrey Times</title></head><body><article>"
    f"<h1>Ferries stop</h1>{''.join(f'<p>{words}</p>' for words in WORDS)}</article></body></html>"
)


def opened(content: bytes, name: str) -> Article:
    fetched = Fetched(location=name, content=content, media_type=MEDIA_TYPES[Path(name).suffix], path=name)
    return read(fetched, as_of=dt.date(2026, 1, 1))


def mhtml(*, location: bool = True, charset: str = "utf-8") -> bytes:
    where = f"Content-Location: {ADDRESS}\r\n" if location else ""
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}\r\nSubject: Ferries stop\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
        f"------b\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n{where}\r\n"
    )
    rest = "\r\n------b\r\nContent-Type: text/html\r\n\r\n<p>An advertisement of the frame</p>\r\n------b--\r\n"
    return head.encode() + PAGE.encode(charset) + rest.encode()


def webarchive(**changed: object) -> bytes:
    main = {"WebResourceData": PAGE.encode(), "WebResourceURL": ADDRESS, "WebResourceTextEncodingName": "UTF-8"}
    return plistlib.dumps({"WebMainResource": {**main, **changed}}, fmt=plistlib.FMT_BINARY)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (mhtml(), "a.mhtml"),
        (mhtml(location=False), "a.mht"),
        (mhtml(charset="windows-1252"), "a.mhtml"),
        (webarchive(), "a.webarchive"),
        (PAGE.replace("<html>", f"<!-- saved from url=(0041){ADDRESS} --><html>").encode(), "a.html"),
        (PAGE.replace("<html>", f"<html><!--\n Page saved with SingleFile \n url: {ADDRESS} \n-->").encode(), "a.html"),
        (
            PAGE.replace("<head>", f"<head><base href='{ADDRESS}'><link rel=canonical href='ferries'>").encode(),
            "a.html",
        ),
    ],
    ids=["mhtml", "mht", "mhtml-1252", "webarchive", "saved-from", "single-file", "base"],
)
def test_a_saved_page_is_the_page_with_its_address(content: bytes, name: str) -> None:
    article = opened(content, name)
    assert (article.title, article.outlet, article.url) == ("Ferries stop", "Amrey Times", ADDRESS)
    assert article.text == "\n\n".join(WORDS)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "a.mhtml"),
        (
            b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/css\r\n\r\nx\r\n--x--",
            "a.mhtml",
        ),
        (b"", "a.webarchive"),
        (b"bplist00" + b"\xff" * 200, "a.webarchive"),
        (plistlib.dumps([]), "a.webarchive"),
        (plistlib.dumps({"WebMainResource": "x"}), "a.webarchive"),
        (webarchive(WebResourceData="text"), "a.webarchive"),
        (webarchive()[:-40], "a.webarchive"),
        (b"<?xml version='1.0'?><!DOCTYPE p [<!ENTITY a 'b'>]><plist><string>&a;</string></plist>", "a.webarchive"),
    ],
)
def test_what_holds_no_page_is_one_sentence(content: bytes, name: str) -> None:
    with pytest.raises(ReadingError, match="is no page that a browser has saved"):
        opened(content, name)


def test_the_parts_of_a_page_that_was_saved_whole_are_no_articles(tmp_path: Path) -> None:
    (tmp_path / "Ferries.html").write_text(PAGE, encoding="utf-8")
    for folder in ("Ferries_files", "Other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text("<p>Buy.</p>", encoding="utf-8")
    found = [str(Path(str(one)).relative_to(tmp_path)) for one in expand(str(tmp_path))]
    assert found == ["Ferries.html", "Other_files/frame.html"]
