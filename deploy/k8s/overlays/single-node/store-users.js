// Run by the image at its first start: one user a service, for its own database and no other. Passwords are files of the
// Secret store.
const password = (service) => require('fs').readFileSync(`/run/secrets/store/${service}-service`, 'utf8').trim();
for (const service of ['gateway', 'plan', 'measurement', 'reporting']) {
  db.getSiblingDB('admin').createUser({
    user: `${service}-service`,
    pwd: password(service),
    roles: [{ role: 'readWrite', db: `tiendo-${service}` }],
  });
}
