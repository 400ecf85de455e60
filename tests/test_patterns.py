"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import briefing
from briefing.patterns import _METHODS, _Late, pattern


def test_a_pattern_is_compiled_at_its_first_use_and_once(monkeypatch):
    compiled = []
    plain = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: compiled.append(given) or plain(*given))
    word = pattern(r"[a-z]+", re.IGNORECASE)
    assert compiled == []
    assert word.findall("Two words") == ["Two", "words"]
    assert word.sub("-", "Two words") == "- -"
    assert compiled == [(r"[a-z]+", re.IGNORECASE)]


@pytest.mark.parametrize("method", _METHODS)
def test_each_method_is_that_of_the_compiled_pattern(method):
    assert getattr(pattern("a"), method) == getattr(re.compile("a"), method)


def test_what_a_pattern_does_not_have_it_does_not_pretend():
    with pytest.raises(AttributeError):
        _ = pattern("a").pattern


def test_every_pattern_of_the_package_compiles():
    found = 0
    for part in ("reading", "analysis"):
        package = importlib.import_module(f"briefing.{part}")
        for module in pkgutil.walk_packages(package.__path__, f"{briefing.__name__}.{part}."):
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, _Late):
                    assert value.search is not None
                    found += 1
    assert found > 100
