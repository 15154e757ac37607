/** A node as Firefox leaves it of a frame that has gone: whatever is asked of it throws. */
export function lose(node: Node): never {
  const refuse = () => {
    throw new TypeError("can't access dead object");
  };
  return new Proxy(node, { get: refuse, has: refuse, getPrototypeOf: refuse }) as never;
}
