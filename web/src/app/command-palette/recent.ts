// The commands that were used last, remembered in this browser.
const storageKey = 'tierwright-recent-commands';
const most = 6;

export function recentCommands(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberCommand(id: string): void {
  try {
    const kept = [id, ...recentCommands().filter((other) => other !== id)].slice(0, most);
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Not remembered; it works all the same.
  }
}
