"""Document tree -> Word file.

`write` tells the story; `seal` answers whether a file was edited, without python-docx.
"""
