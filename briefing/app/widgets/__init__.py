"""The two widgets everything is read in: :class:`Prose` for the article, :class:`ItemList` for every list.

Both draw only the lines in view, bind no keys (the registry of actions does, and calls ``action_…``), take colours
only from component classes, and never parse markup.
"""
