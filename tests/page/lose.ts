/** A node that Firefox may take away, when the frame that it came from goes: whatever is asked of it throws from then on. */
export function makeLosable<Made extends Node>(node: Made): { node: Made; lose: () => void } {
  const { proxy, revoke } = Proxy.revocable(node, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { node: proxy, lose: revoke };
}

/** A node as Firefox leaves it. */
export function lose(node: Node): never {
  const losable = makeLosable(node);
  losable.lose();
  return losable.node as never;
}
