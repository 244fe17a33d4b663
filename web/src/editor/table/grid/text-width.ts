const wide = /[\u2e80-\uffef]/;

/** About how many pixels a text takes at the size of the table; enough to give columns their width before they are drawn. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 13 : 7), 0);
