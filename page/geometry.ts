/** A point of the viewport, px. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle of the viewport, px; a DOMRect is one. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
