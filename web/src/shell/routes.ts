import type { Component } from 'svelte';

/** A view gets what its address names, where it names something: `id` for `/read/:id`. */
export type View = Component<{ id: string }> | Component<Record<string, never>>;

export interface Route {
  readonly path: string;
  readonly title: string;
  /** After `g`: the key that goes there. Only views without an id have one. */
  readonly key?: string;
  /** The heading it stands under in the navigation; views without one are not listed. */
  readonly group?: 'Texts' | 'Findings' | 'Work';
  readonly load: () => Promise<{ default: View }>;
}

/** Every view with its address, in the order of the navigation. Each is fetched when it is first gone to. */
export const ROUTES: readonly Route[] = [
  {
    path: '/',
    title: 'Documents',
    key: 'd',
    group: 'Texts',
    load: () => import('../views/documents/Documents.svelte'),
  },
  { path: '/read', title: 'Read', key: 'r', load: () => import('../views/read/ReadFirst.svelte') },
  { path: '/read/:id', title: 'Read', load: () => import('../views/read/Read.svelte') },
  {
    path: '/sources',
    title: 'Sources',
    key: 's',
    group: 'Texts',
    load: () => import('../views/sources/Sources.svelte'),
  },
  { path: '/search', title: 'Search', load: () => import('../views/search/Search.svelte') },
  {
    path: '/chronology',
    title: 'Chronology',
    key: 't',
    group: 'Findings',
    load: () => import('../views/chronology/Chronology.svelte'),
  },
  {
    path: '/actors',
    title: 'Actors',
    key: 'a',
    group: 'Findings',
    load: () => import('../views/actors/Actors.svelte'),
  },
  { path: '/actors/:id', title: 'Actor', load: () => import('../views/actors/Actor.svelte') },
  {
    path: '/network',
    title: 'Network',
    key: 'n',
    group: 'Findings',
    load: () => import('../views/network/Network.svelte'),
  },
  {
    path: '/claims',
    title: 'Claims',
    key: 'c',
    group: 'Findings',
    load: () => import('../views/claims/Claims.svelte'),
  },
  {
    path: '/acts',
    title: 'Acts',
    key: 'e',
    group: 'Findings',
    load: () => import('../views/acts/Acts.svelte'),
  },
  {
    path: '/offices',
    title: 'Offices and ties',
    key: 'o',
    group: 'Findings',
    load: () => import('../views/offices/Offices.svelte'),
  },
  {
    path: '/explanations',
    title: 'Explanations',
    key: 'x',
    group: 'Findings',
    load: () => import('../views/explanations/Explanations.svelte'),
  },
  {
    path: '/review',
    title: 'Review',
    key: 'v',
    group: 'Work',
    load: () => import('../views/review/Review.svelte'),
  },
  {
    path: '/publish',
    title: 'Publish',
    key: 'p',
    group: 'Work',
    load: () => import('../views/publish/Publish.svelte'),
  },
];

export interface Found {
  readonly route: Route;
  readonly id: string;
}

/** The route of a path, with the id it names. */
export function routeOf(path: string): Found | undefined {
  const [first = '', second] = path.split('/').filter(Boolean);
  const wanted = second === undefined ? `/${first}` : `/${first}/:id`;
  const route = ROUTES.find((one) => one.path === wanted);
  return route && { route, id: second ?? '' };
}
