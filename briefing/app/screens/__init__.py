"""The dialogues over the main screen, each imported when it is asked for. They know nothing of the desk."""
