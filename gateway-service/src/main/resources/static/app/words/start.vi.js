/** Lời của trang bắt đầu. */
export default {
  greeting: (name) => `${name}, việc cần làm hôm nay`,
  search: 'Tìm kế hoạch, chỉ tiêu, bộ phận, báo cáo', notFound: 'Không tìm thấy. Hãy thử ít chữ hơn.', narrower: 'Còn nữa; hãy thêm chữ để thu hẹp.',
  kinds: { plans: (n) => `Kế hoạch (${n})`, targets: (n) => `Chỉ tiêu của đơn vị (${n})`, departments: (n) => `Bộ phận của đơn vị (${n})`, reports: (n) => `Báo cáo (${n})` },
  report: (symbol, period) => `Báo cáo ${symbol} ${period}`.replace(/ +/g, ' '),
  all: (n) => `Xem cả ${n}`,
  since: (moment) => `Thay đổi từ lần trước, ${moment}`, nothingNew: 'Không có gì thay đổi trong kế hoạch của đơn vị.',
  changes: (verdicts, figures) => `Xem cả ${verdicts} đánh giá và ${figures} số liệu thay đổi`,
  needs: {
    owed: { heading: 'Báo cáo cần gửi', none: 'Không còn báo cáo nào phải gửi lúc này.' },
    waiting: { heading: 'Chờ duyệt', none: 'Không có báo cáo nào chờ duyệt.' },
    late: { heading: 'Quá hạn', none: 'Không có bộ phận nào quá hạn.' },
    alerts: { heading: 'Cảnh báo chưa xử lý', none: 'Không có cảnh báo nào chưa xử lý.' },
    behind: { heading: 'Chậm, có nguy cơ, không đạt', none: 'Chưa có chỉ tiêu nào chậm, có nguy cơ hoặc không đạt.' },
    wards: { heading: 'Đơn vị còn thiếu báo cáo', none: 'Không có đơn vị nào thiếu báo cáo.' },
    deadLetters: { heading: 'Sự kiện lỗi chưa xử lý', none: 'Không có sự kiện nào chờ xử lý.' },
  },
};
