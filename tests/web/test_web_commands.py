"""Addresses on the command line, from the arguments to the brief."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_server import PAGE, HostileServer

from briefing.cli import main


@pytest.fixture
def server() -> Iterator[HostileServer]:
    started = HostileServer(
        {"page": lambda connection: connection.answer(), "no": lambda connection: connection.answer("403 No")}
    )
    yield started
    started.close()


def test_an_address_is_exported(server: HostileServer, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    address = server.address("page").replace("//", "//me:secret@")
    assert main(["export", "-f", "json", "--allow-host", "127.0.0.1", address]) == 0
    out = capsysbinary.readouterr().out
    assert json.loads(out)["article"]["url"] == server.address("page")
    assert b"secret" not in out


def test_several_addresses_come_with_what_failed_named(
    server: HostileServer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    wanted = [server.address("page"), server.address("no"), server.address("page?2")]
    assert main(["export", "-f", "jsonl", "--allow-host", "127.0.0.1", *wanted]) == 1
    got = capsysbinary.readouterr()
    assert [json.loads(line)["article"]["url"] for line in got.out.splitlines()] == [wanted[0], wanted[2]]
    assert got.err.count(b"\n") == 1
    assert b"save the page and open the file, or paste the text" in got.err


def test_the_settings_allow_a_host(
    server: HostileServer, own_home: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", server.address("page")]) == 1
    assert b"--allow-host 127.0.0.1" in capsysbinary.readouterr().err
    own_home.joinpath("config").mkdir()
    own_home.joinpath("config", "config.toml").write_text('allow_hosts = ["127.0.0.1"]\n')
    assert main(["export", server.address("page")]) == 0


def test_a_page_without_a_terminal_is_printed(
    server: HostileServer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["--allow-host", "127.0.0.1", server.address("page")]) == 0
    assert b"Harbour opens" in capsysbinary.readouterr().out


def test_a_saved_page_keeps_its_address(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    links = b"<base href='https://news.example/a/'><link rel=canonical href='https://news.example/harbour'></head>"
    tmp_path.joinpath("saved.html").write_bytes(PAGE.replace(b"</head>", links))
    assert main(["export", "-f", "json", str(tmp_path / "saved.html")]) == 0
    assert json.loads(capsysbinary.readouterr().out)["article"]["url"] == "https://news.example/harbour"
