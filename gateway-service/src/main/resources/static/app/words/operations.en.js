/** Words of the operator's screens. */
export default {
  health: {
    about: 'How each service is; asks again every 10 seconds',
    fine: 'All services work.', bad: (n) => `${n} ${n === 1 ? 'service has' : 'services have'} a problem.`, asked: (time) => `Asked at ${time}.`,
    columns: { service: 'Service', state: 'State', milliseconds: 'Answered after', failing: 'Problem' },
    services: { 'plan-service': 'Plans, units, indicators', 'measurement-service': 'Takes in and approves figures', 'reporting-service': 'Verdicts, reports, stream of events' },
    states: { UP: 'Works', FAILING: 'Parts do not work', SILENT: 'No answer' },
    milliseconds: (n) => `${n} ms`,
    silent: 'The other services go on. See whether it runs, then the network to it.',
    parts: {
      mongo: 'the database cannot be reached: reads and writes are refused (503), nothing is lost', topics: 'Kafka cannot be reached or topics are missing: figures are taken in, events follow later',
      migrations: 'the database is not prepared for this version yet', readinessState: 'not ready for requests', livenessState: 'has to be started again', diskSpace: 'the disk is nearly full', ssl: 'a certificate has ended or ends soon',
      contextBroker: 'the city’s context broker (NGSI-LD) does not take what it is told: it is tried again, with the newest verdicts only',
    },
  },
  deadLetters: {
    about: 'Events that a service could not handle. The others went on.',
    columns: { at: 'Given up', event: 'Event', consumer: 'By', cause: 'Why', state: 'State' },
    states: { OPEN: 'Open', SENT_AGAIN: 'Sent again', DISCARDED: 'Discarded' },
    look: 'Look at it', sendAgain: 'Send again', discard: 'Discard',
    of: { look: (at) => `Look at the event of ${at}`, sendAgain: (at) => `Send the event of ${at} again`, discard: (at) => `Discard the event of ${at}` },
    noEvent: 'no event', unknown: 'not known',
    noText: (bytes) => `No text, ${bytes} bytes.`,
    gone: 'Its topic does not keep it any more.',
    sendAsk: (topic) => `It goes to ${topic} once more. Services that have it already change nothing. If it fails again, it comes back as a new entry.`,
    sent: 'The event is sent again.',
    discardAsk: 'Nothing more is done about it. It stays in the list with your reason.',
    fields: { reason: 'Reason' },
    discarded: 'The event is discarded.',
    none: {
      OPEN: 'No event is waiting. Every service has handled what it was told.',
      SENT_AGAIN: 'No event was sent again yet.',
      DISCARDED: 'No event was discarded yet.',
    },
  },
};
