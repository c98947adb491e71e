/**
 * Copies a text. FigJam gives a plugin's iframe no asynchronous clipboard (host fact 3.2), so this selects the
 * text in a field and asks the browser. Returns false when the browser refuses.
 */
export function copyText(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'hidden-visually';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch (_refused) {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
