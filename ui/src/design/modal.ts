/**
 * For `{@attach}` on a `dialog`: the page behind is inert while it is there, and the focus goes back to where it was.
 *
 * The browser gives the focus back when a dialog is closed, but not when it is taken from the page, and a screen takes
 * it from the page.
 */
export function modal(node: HTMLDialogElement): () => void {
  const origin = document.activeElement;
  node.showModal();
  return () => {
    node.close();
    if (origin instanceof HTMLElement && origin.isConnected && origin !== document.body) origin.focus();
  };
}
