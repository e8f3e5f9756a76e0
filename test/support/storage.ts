/** A device's storage for so many characters; more throws, as in a browser. */
export function storage(room = Infinity) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem: (key: string, value: string) => {
      const others = [...kept].filter(([other]) => other !== key);
      if (others.reduce((sum, [, { length }]) => sum + length, value.length) > room)
        throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
  };
}
