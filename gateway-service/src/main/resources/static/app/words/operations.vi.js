/** Lời trên các màn hình của người vận hành. */
export default {
  health: {
    about: 'Từng dịch vụ đang làm việc ra sao; tự hỏi lại mỗi 10 giây',
    fine: 'Mọi dịch vụ làm việc bình thường.', bad: (n) => `${n} dịch vụ có vấn đề.`, asked: (time) => `Hỏi lúc ${time}.`,
    columns: { service: 'Dịch vụ', state: 'Tình trạng', milliseconds: 'Trả lời sau', failing: 'Vấn đề' },
    services: { 'plan-service': 'Kế hoạch, đơn vị, chỉ số', 'measurement-service': 'Nhận và duyệt số liệu', 'reporting-service': 'Đánh giá, báo cáo, luồng sự kiện' },
    states: { UP: 'Bình thường', FAILING: 'Có phần hỏng', SILENT: 'Không trả lời' },
    milliseconds: (n) => `${n} ms`,
    silent: 'Các dịch vụ khác vẫn làm việc. Xem dịch vụ có chạy không, rồi đến đường mạng tới nó.',
    parts: {
      mongo: 'không tới được cơ sở dữ liệu: đọc và ghi bị từ chối (503), không mất gì', topics: 'không tới được Kafka hoặc thiếu chủ đề: số liệu vẫn nhận, sự kiện đi sau',
      migrations: 'chưa chuẩn bị xong cơ sở dữ liệu cho phiên bản này', readinessState: 'chưa sẵn sàng nhận yêu cầu', livenessState: 'cần khởi động lại', diskSpace: 'sắp hết chỗ trên đĩa', ssl: 'chứng thư sắp hoặc đã hết hạn',
      contextBroker: 'máy chủ ngữ cảnh (NGSI-LD) của thành phố không nhận: hệ thống thử lại, chỉ gửi đánh giá mới nhất',
    },
  },
  deadLetters: {
    about: 'Những sự kiện mà một dịch vụ không xử lý được. Các sự kiện khác vẫn đi tiếp.',
    columns: { at: 'Dừng lúc', event: 'Sự kiện', consumer: 'Nơi nhận', cause: 'Lý do', state: 'Trạng thái' },
    states: { OPEN: 'Chưa xử lý', SENT_AGAIN: 'Đã gửi lại', DISCARDED: 'Đã bỏ qua' },
    look: 'Xem', sendAgain: 'Gửi lại', discard: 'Bỏ qua',
    of: { look: (at) => `Xem sự kiện lúc ${at}`, sendAgain: (at) => `Gửi lại sự kiện lúc ${at}`, discard: (at) => `Bỏ qua sự kiện lúc ${at}` },
    noEvent: 'không phải sự kiện', unknown: 'không rõ',
    noText: (bytes) => `Không phải văn bản, ${bytes} byte.`,
    gone: 'Kênh sự kiện không còn lưu sự kiện này.',
    sendAsk: (topic) => `Sự kiện được gửi lại vào ${topic}. Dịch vụ nào đã nhận thì không thay đổi gì. Nếu lại không xử lý được, nó trở về đây thành một dòng mới.`,
    sent: 'Đã gửi lại sự kiện.',
    discardAsk: 'Sự kiện không được xử lý nữa. Nó vẫn ở trong danh sách cùng lý do của bạn.',
    fields: { reason: 'Lý do' },
    discarded: 'Đã bỏ qua sự kiện.',
    none: {
      OPEN: 'Không có sự kiện nào chờ xử lý. Các dịch vụ đã xử lý hết những gì nhận được.',
      SENT_AGAIN: 'Chưa có sự kiện nào được gửi lại.',
      DISCARDED: 'Chưa có sự kiện nào bị bỏ qua.',
    },
  },
};
