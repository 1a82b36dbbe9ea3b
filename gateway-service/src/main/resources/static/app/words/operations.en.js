/** Words of the operator's screens. */
export default {
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
