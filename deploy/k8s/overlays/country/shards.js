// Run once, by the cluster's administrator, when the services have made their collections and before there is much in them:
//   mongosh "mongodb://databaseAdmin@tiendo-store-mongos…/admin" shards.js
// What has another unique index than _id (comments, delegations) must not be sharded; the rest of each database stays on
// the shard that the database lives on.
const spread = {
  'tiendo-measurement': ['submissions', 'audit_archive', 'receipts'],
  'tiendo-reporting': ['audit', 'contributions', 'scoreboards'],
};
for (const [database, collections] of Object.entries(spread)) {
  sh.enableSharding(database);
  for (const collection of collections) {
    sh.shardCollection(`${database}.${collection}`, { _id: 'hashed' });
  }
}
// The two that hold most live apart.
db.adminCommand({ movePrimary: 'tiendo-measurement', to: 'rs1' });
db.adminCommand({ movePrimary: 'tiendo-reporting', to: 'rs2' });
