/**
 * A form's fields hide its own properties: `<input name="matches">` is what `form.matches` gives, in the page's scripts
 * and in ours. Whoever climbs through a page by `parentNode` then goes round in circles.
 */
import { isForm } from './node-kinds.ts';

const handler: ProxyHandler<HTMLFormElement> = {
  get(form, name) {
    const value: unknown = Reflect.get(HTMLFormElement.prototype, name, form);
    return typeof value === 'function' ? value.bind(form) : value;
  },
};

/** A node to be asked for its properties; in place of a form, something that answers as the form would. */
export function bare<Asked extends Node>(node: Asked): Asked {
  return isForm(node) ? (new Proxy<HTMLFormElement>(node, handler) as Node as Asked) : node;
}
