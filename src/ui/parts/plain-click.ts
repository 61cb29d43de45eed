/** For links within the page: a plain click opens here; with a key held or another button the browser does what it does with links. */
export const plainClick =
  (open: () => void) =>
  (event: MouseEvent): void => {
    if (event.button !== 0 || hasKey(event)) return;
    event.preventDefault();
    open();
  };

export const hasKey = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey;
