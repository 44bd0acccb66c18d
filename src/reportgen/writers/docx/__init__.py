"""Write the document tree as a Word file.

Begin with `write`; `digests` finds whether a file was edited, without python-docx.
"""
