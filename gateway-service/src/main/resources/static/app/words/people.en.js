// What the screen of people says.
export default {
  about: 'Who works in the unit and as what, as far as the system knows',
  columns: { name: 'Person', department: 'Department', roles: 'Roles', acts: 'Acts for', seen: 'Last login' },
  wholeUnit: 'the whole unit', unknownRoles: 'not known until they log in', never: 'has never logged in',
  actsFor: (department, day) => `${department}, until ${day}`,
  none: 'Nobody of the unit has logged in, and no officer is listed on the screen of units.',
  source: "Accounts and roles are given by the identity provider; these are the roles of the last login. Who is reminded is listed on the screen of units, who acts for whom under delegations. Departments' systems do not log in and are not here.",
};
