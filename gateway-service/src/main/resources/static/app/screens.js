// Every screen has one entry: its address, what the address keeps, who may use it, where its script is.

/** Roles that see figures of their own unit before they are approved. */
export const READERS = ['officer', 'reviewer', 'planner', 'leader', 'supervisor'];

/** A menu of so many entries stands in one line, on a screen 1,024 px wide too. */
const SHORT_MENU = 6;

/** Everybody who is logged in. */
const EVERYBODY = [...READERS, 'analyst', 'operator'];

/**
 * name: key of its words in words/*.js (screens.NAME); path: with :parts; keeps: parts of the query;
 * menu: stands in the navigation, of everybody who may use it or of these roles; rare: among the rest of a long one; roles: who may use it, without them everybody; element and load: the page.
 */
export const SCREENS = [
  { name: 'plans', path: '/', keeps: [], menu: true, element: 'td-plans', load: () => import('./plans-page.js') },
  { name: 'plan', path: '/plans/:plan', keeps: ['section', 'row', 'basis', 'period', 'asOf', 'since'], under: 'plans',
    element: 'td-plan', load: () => import('./plan-page.js') },
  { name: 'start', path: '/start', keeps: ['search'], menu: true, roles: EVERYBODY, element: 'td-start', load: () => import('./start/start-page.js') },
  { name: 'work', path: '/my-work', keeps: [], menu: true, roles: ['officer'], element: 'td-work', load: () => import('./work/work-page.js') },
  { name: 'entry', path: '/my-work/:plan/:department/:period', keeps: ['receipt'], under: 'work', roles: ['officer'],
    element: 'td-entry', load: () => import('./work/entry-page.js') },
  { name: 'approve', path: '/approve', keeps: [], menu: true, roles: ['reviewer'], element: 'td-approve', load: () => import('./approve/approve-page.js') },
  { name: 'review', path: '/approve/:plan/:department/:period', keeps: [], under: 'approve', roles: ['reviewer'],
    element: 'td-review', load: () => import('./approve/review-page.js') },
  { name: 'reports', path: '/reports', keeps: ['plan'], menu: true, roles: ['reviewer', 'leader', 'supervisor', 'planner', 'analyst'],
    element: 'td-reports', load: () => import('./report/reports-page.js') },
  { name: 'report', path: '/reports/:report', keeps: ['against'], under: 'reports', roles: ['reviewer', 'leader', 'supervisor', 'planner', 'analyst'],
    element: 'td-report', load: () => import('./report/report-page.js') },
  { name: 'desk', path: '/desk', keeps: [], menu: true, roles: ['planner', 'leader'],
    element: 'td-desk', load: () => import('./desk/desk-page.js') },
  { name: 'deskImport', path: '/desk/import', keeps: ['order', 'target'], under: 'desk', roles: ['planner'],
    element: 'td-desk-import', load: () => import('./desk/import-page.js') },
  { name: 'deskAssignments', path: '/desk/assignments', keeps: ['year'], under: 'desk', roles: ['planner'],
    element: 'td-desk-assignments', load: () => import('./desk/assignments-page.js') },
  { name: 'deskPlan', path: '/desk/:plan', keeps: ['tab', 'target', 'version', 'from', 'to'], under: 'desk', roles: ['planner', 'leader'],
    element: 'td-desk-plan', load: () => import('./desk/desk-plan-page.js') },
  { name: 'units', path: '/units', keeps: ['unit', 'on'], menu: true, rare: true, roles: ['planner', 'leader', 'operator'],
    element: 'td-units', load: () => import('./unit/units-page.js') },
  { name: 'people', path: '/people', keeps: [], menu: true, rare: true, roles: ['reviewer', 'leader', 'planner', 'operator'],
    element: 'td-people', load: () => import('./people/people-page.js') },
  { name: 'calendar', path: '/calendar', keeps: ['year'], menu: ['planner', 'leader', 'operator'], rare: true, roles: EVERYBODY,
    element: 'td-calendar', load: () => import('./calendar/calendar-page.js') },
  { name: 'indicators', path: '/indicators', keeps: ['words', 'code', 'version'], menu: true, rare: true,
    roles: ['planner', 'leader', 'analyst', 'operator'],
    element: 'td-indicators', load: () => import('./indicator/indicators-page.js') },
  { name: 'wall', path: '/wall', keeps: ['unit', 'year', 'asOf', 'since', 'sort', 'group', 'status', 'find', 'indicator', 'show'], menu: ['analyst'],
    element: 'td-wall', load: () => import('./wall/wall-page.js') },
  { name: 'delegations', path: '/delegations', keeps: ['state'], menu: true, rare: true,
    roles: ['officer', 'reviewer', 'leader', 'supervisor'],
    element: 'td-delegations', load: () => import('./delegation/delegations-page.js') },
  { name: 'audit', path: '/audit', keeps: ['unit', 'from', 'to', 'actor', 'action', 'outcome', 'object'], menu: true, rare: true,
    roles: ['leader', 'supervisor', 'operator'],
    element: 'td-audit', load: () => import('./audit/audit-page.js') },
  { name: 'deadLetters', path: '/dead-letters', keeps: ['state'], menu: true, roles: ['operator'],
    element: 'td-dead-letters', load: () => import('./dead-letter/dead-letters-page.js') },
  { name: 'subscriptions', path: '/subscriptions', keeps: ['webhook', 'state'], menu: true, roles: ['analyst', 'operator'],
    element: 'td-subscriptions', load: () => import('./subscription/subscriptions-page.js') },
  { name: 'stream', path: '/stream', keeps: ['type', 'unit', 'plan', 'department', 'section', 'target', 'status', 'start'], menu: true, rare: true,
    roles: ['analyst', 'operator'], element: 'td-stream', load: () => import('./subscription/stream-page.js') },
  { name: 'health', path: '/health', keeps: [], menu: true, roles: ['operator'], element: 'td-health', load: () => import('./health/health-page.js') },
  { name: 'logins', path: '/logins', keeps: [], roles: EVERYBODY,
    element: 'td-logins', load: () => import('./login/logins-page.js') },
  { name: 'signedIn', path: '/signed-in', keeps: [], element: 'td-signed-in', load: () => import('./frame/signed-in.js') },
];

export function screenOf(place) {
  return SCREENS.find((screen) => screen.name === place.page);
}

/** @param screen or anything else that has roles; @param person as GET /api/v1/me says */
export function mayUse(screen, person) {
  return !screen.roles || holds(screen.roles, person);
}

/** The entries that stand beside each other, and the rest of a long menu, what is set up or looked up now and then. */
export function menu(person) {
  const entries = SCREENS.filter((screen) => screen.menu && mayUse(screen, person) && (screen.menu === true || holds(screen.menu, person)));
  if (entries.length <= SHORT_MENU) return { first: entries, rest: [] };
  return { first: entries.filter(({ rare }) => !rare), rest: entries.filter(({ rare }) => rare) };
}

/** Whether a person has one of the roles. */
export function holds(roles, person) {
  return (person?.roles ?? []).some((role) => roles.includes(role));
}
