/** Lời của trang bắt đầu. */
export default {
  greeting: (name) => `${name}, việc cần làm hôm nay`,
  search: 'Tìm kế hoạch, chỉ tiêu, bộ phận, báo cáo', notFound: 'Không tìm thấy. Hãy thử ít chữ hơn.', narrower: 'Còn nữa; hãy thêm chữ để thu hẹp.',
  kinds: { plans: (n) => `Kế hoạch (${n})`, targets: (n) => `Chỉ tiêu của đơn vị (${n})`, departments: (n) => `Bộ phận của đơn vị (${n})`, reports: (n) => `Báo cáo (${n})` },
  report: (symbol, period) => `Báo cáo ${symbol} ${period}`.replace(/ +/g, ' '),
  all: (n) => `Xem cả ${n}`,
  since: (moment) => `Thay đổi từ lần trước, ${moment}`, nothingNew: 'Không có gì thay đổi trong kế hoạch của đơn vị.',
  changes: (verdicts, figures) => `Xem cả ${verdicts} đánh giá và ${figures} số liệu thay đổi`,
  first: {
    heading: 'Lần đầu ở đây', help: 'Dấu ? ở đầu trang mở hướng dẫn của màn hình đang xem.',
    officer: ['mở kỳ báo cáo gấp nhất và gõ số vào cột «Kỳ này»; trang tự lưu, cuối cùng bấm «Gửi báo cáo».', 'xem số đã duyệt làm chỉ tiêu của bộ phận tiến đến đâu.'],
    reviewer: ['mở một báo cáo đã gửi, xem chỗ sửa và chỗ đáng ngờ trước, rồi duyệt hoặc trả lại kèm lý do.', 'lập báo cáo từ số liệu đã duyệt.'],
    planner: ['kiểm tra bộ phận và cán bộ của đơn vị.', 'nhập tệp nghị quyết, xác nhận từng chỉ tiêu, lập dự thảo kế hoạch.'],
    leader: ['mở kế hoạch của đơn vị; chỗ chậm và có nguy cơ hiện ngay trên đầu.', 'đọc, phát hành và ký báo cáo.'],
    supervisor: ['mở kế hoạch của đơn vị; «Có gì thay đổi» cho biết những chỗ đã sửa.', 'đọc báo cáo, so sánh hai bản, kiểm tra một tệp.'],
    analyst: ['các đơn vị cạnh nhau theo chỉ số chung; bấm tên chỉ số để xem xếp hạng.', 'những định nghĩa chung làm cho các đơn vị so sánh được.'],
    operator: ['khai báo đơn vị, bộ phận, cán bộ.', 'những sự kiện mà một dịch vụ không xử lý được.'],
  },
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
