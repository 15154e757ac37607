/** An event of the browser that the fake browser lacks. */
export interface BrowserEvent<Details extends unknown[]> {
  addListener: (listener: (...details: Details) => unknown) => void;
  removeListener: (listener: (...details: Details) => unknown) => void;
  /** Lets the listeners hear it. */
  tell: (...details: Details) => void;
}

/** Makes an event that can be told. */
export function makeEvent<Details extends unknown[]>(): BrowserEvent<Details> {
  const listeners = new Set<(...details: Details) => unknown>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    tell: (...details) => listeners.forEach((listener) => listener(...details)),
  };
}
