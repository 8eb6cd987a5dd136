import { useEffect, useState } from 'preact/hooks';

/** Where somebody is on the page: the words behind the hash. */
export type Route = readonly string[];

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}

/** @returns Nothing for what is no path. */
export function routeOf(hash: string): Route {
  try {
    return hash
      .replace(/^#?\/?/, '')
      .split('/')
      .filter((word) => word !== '')
      .map(decodeURIComponent);
  } catch {
    return [];
  }
}

export function hashOf(...words: Route): string {
  return `#/${words.map(encodeURIComponent).join('/')}`;
}
