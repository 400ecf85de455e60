"""How much an article is about an entity."""

from __future__ import annotations

from briefing.analysis.draft import Draft
from briefing.analysis.entities.cluster import Cluster


def salience_of(draft: Draft, cluster: Cluster, most: int) -> float:
    """Between 0 and 1: how often it is named (of `most`), how early, how widely, whether in the title."""
    size = max(len(draft.article.text), 1)
    often = len(cluster.mentions) / most
    early = 1 - cluster.first / size
    spread = (cluster.mentions[-1].start - cluster.mentions[0].start) / size
    title = draft.article.title.casefold()
    named = any(form.casefold() in title for form in cluster.forms)
    return round(0.5 * often + 0.2 * early + 0.15 * spread + 0.15 * named, 3)
