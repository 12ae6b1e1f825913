export type Theme = 'system' | 'light' | 'dark';

const KEY = 'tacitus-theme';
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

let chosen = $state<Theme>(stored());

export const theme = {
  get chosen(): Theme {
    return chosen;
  },
};

function stored(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Puts the chosen theme on the page; `system` leaves it to the window's surroundings. */
export function applyTheme(): void {
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}

/** From system to light to dark and round. */
export function turnTheme(): void {
  chosen = NEXT[chosen];
  localStorage.setItem(KEY, chosen);
  applyTheme();
}
