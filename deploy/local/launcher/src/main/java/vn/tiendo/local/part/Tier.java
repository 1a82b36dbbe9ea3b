package vn.tiendo.local.part;

/** What rests on what; stopping goes from the last to the first. */
public enum Tier {
    STORE,
    BROKER,
    IDENTITY,
    SERVICE,
    GATEWAY
}
