export const BIAS = 0;
export const WEIGHTS: ReadonlyMap<string, number> = new Map();
