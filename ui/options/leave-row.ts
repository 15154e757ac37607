/** Moves the focus off a row that is about to go: to the next one, else the one before, else what the list is for. */
export function leaveRow(button: HTMLElement): void {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const list = button.closest<HTMLElement>('.rows')?.parentElement;
  const next = beside?.querySelector('button') ?? list?.querySelector<HTMLElement>('input, h2');
  next?.focus();
}
