export const en = {
  title: 'The catalogue now says',
  text: 'This definition was copied from the catalogue, which has changed since.',
  here: 'Here:',
  there: 'Catalogue:',
  take: 'Take it over',
  taken: 'What stays: its name, its group and what happens when it is missing.',
  retyped: 'The kind of value changes: look at the conditions that ask for it afterwards.',
  mark: 'The catalogue has another definition of {{fact}}',
} as const;
