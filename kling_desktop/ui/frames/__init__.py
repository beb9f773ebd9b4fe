"""Pictures out of clips: posters, strips to scrub through, and single frames for the creator.

They are decoded in a process of their own, which a damaged file may take with it.
"""
