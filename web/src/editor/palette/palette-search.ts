/** The id of the search field, which keys and buttons elsewhere bring the focus to. */
export const paletteSearchId = 'palette-search';

export function focusPaletteSearch(): void {
  const field = document.getElementById(paletteSearchId);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}
