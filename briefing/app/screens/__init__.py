"""The screens. Only the main one is imported at the start; the others when they are asked for."""
