// What the calendar says.
export default {
  about: 'Ngày nghỉ của năm và hạn gửi số liệu tính theo đó', years: 'Năm khác',
  off: 'Ngày nghỉ và ngày làm bù', due: 'Hạn gửi số liệu theo kế hoạch của đơn vị',
  isTable: 'Ngoài thứ bảy, chủ nhật, năm này nghỉ các ngày dưới đây.',
  fixedOnly: 'Chưa có bảng ngày nghỉ của năm này; mới chỉ biết những ngày có ngày tháng cố định, nên hạn gửi quanh Tết có thể còn đổi.',
  effect: 'Sửa ở đây thì hạn gửi của các kế hoạch đang thực hiện được tính lại ngay và báo cho các bộ phận.',
  whoKeeps: 'Bảng này do người lập kế hoạch hoặc người vận hành của cấp trên cùng giữ, chung cho mọi đơn vị.',
  noPlan: (year) => `Đơn vị chưa có kế hoạch năm ${year} đang thực hiện, nên chưa có hạn nào.`,
  columns: { date: 'Ngày', weekday: 'Thứ', name: 'Nghỉ vì' },
  weekdays: ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'], worked: 'Làm bù',
  addDay: 'Thêm ngày nghỉ', addWorked: 'Thêm ngày làm bù', remove: 'Bỏ', removeOf: (day) => `Bỏ ngày ${day}`,
  removeAsk: (day) => `Bỏ ngày ${day} khỏi bảng? Hạn gửi sẽ được tính lại.`, kept: (day) => `Đã lưu ngày ${day}; hạn gửi được tính lại.`,
  fields: { date: 'Ngày', name: 'Nghỉ vì' }, hints: { name: 'Ví dụ: Tết Nguyên đán' },
};
