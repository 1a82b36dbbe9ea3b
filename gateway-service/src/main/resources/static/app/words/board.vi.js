export default {
  year: 'Diễn biến trong năm', yearTable: 'Từng kỳ trong năm', chart: 'Biểu đồ lũy kế so với mức phải đạt; bảng dưới đây có cùng các số',
  columns: { period: 'Kỳ', value: 'Kỳ này', attained: 'Lũy kế', expected: 'Phải đạt', status: 'Tiến độ' },
  knownSince: (date) => `biết từ ${date}`, samePeriod: (value) => `cùng kỳ ${value}`,
  noLastYear: 'Kế hoạch năm trước chưa có trong hệ thống nên không vẽ được đường của cùng kỳ.',
  agrees: 'Tính lại từ đúng các số liệu này: khớp.',
  differs: (what) => `Tính lại từ đúng các số liệu này: không khớp (${what}). Hãy báo cho người vận hành.`,
  forecast: {
    heading: 'Dự báo đến cuối năm', apart: 'Chỉ để tham khảo, không làm thay đổi đánh giá ở trên.',
    methods: { LAST_YEAR: 'Cách tính: phần còn lại của năm diễn biến như năm trước.', LINEAR: 'Cách tính: giữ nhịp từ đầu năm đến nay.' },
    error: (percent) => `Cùng cách tính này năm trước lệch ${percent} so với kết quả cuối năm.`,
  },
  past: {
    asOf: 'Như đã biết đến', day: 'Chọn ngày', slider: 'Kéo để xem từng ngày',
    banner: (moment) => `Đây là những gì đã biết đến hết ${moment}, không phải hiện tại. Bảng không tự cập nhật.`,
    loading: 'Đang lấy bảng của ngày đã chọn…', unknown: (moment) => `Đến hết ${moment} hệ thống chưa biết gì về kế hoạch này. Hãy chọn một ngày sau đó.`, back: 'Về hiện tại',
  },
  changes: {
    heading: 'Thay đổi', spans: { day: 'từ hôm qua', week: 'từ một tuần trước', month: 'từ một tháng trước' }, date: 'Từ ngày', close: 'Ẩn',
    from: (since, until) => `Từ hết ngày ${since} đến ${until}`, now: 'bây giờ', endOf: (day) => `hết ngày ${day}`,
    verdicts: (n) => `Đánh giá thay đổi (${n})`, first: (n) => `Lần đầu có đánh giá (${n})`, figures: (n) => `Số liệu thay đổi (${n})`,
    none: 'Không có gì thay đổi trong thời gian này.', isNew: 'chưa có', gone: 'không còn tính',
  },
  alerts: {
    heading: (n) => `Cảnh báo chưa xử lý (${n})`, count: (n) => `${n} cảnh báo`, rest: (n) => `Xem ${n} cảnh báo còn lại`, acknowledge: 'Đã biết', of: (title) => `Đã biết cảnh báo: ${title}`,
    kinds: { WORSE: 'Kém đi', FAILED_FOR_GOOD: 'Không đạt được nữa', CORRECTED_AFTER_REPORT: 'Sửa sau báo cáo', SILENT: 'Hai kỳ chưa có số liệu' },
    fields: { note: 'Xử lý thế nào' }, hints: { note: 'Ví dụ: đã làm việc với công an phường, báo cáo lại trước ngày 15.' },
    done: (title) => `Đã xác nhận cảnh báo: ${title}`,
  },
  official: {
    heading: (period) => `Đánh giá chính thức, ${period}`, words: { EXCEEDED: 'Vượt', MET: 'Đạt', NEARLY_MET: 'Cơ bản đạt', NOT_MET: 'Chưa đạt' },
    none: 'Chưa có.', proposed: (word) => `Theo số liệu thì đề xuất: ${word}`, say: 'Ghi đánh giá chính thức', of: (title) => `Đánh giá chính thức: ${title}`,
    fields: { word: 'Đánh giá', ground: 'Căn cứ' }, hints: { ground: 'Cần nêu khi đánh giá khác với đề xuất theo số liệu. Số liệu và đánh giá của máy vẫn giữ nguyên bên cạnh.' },
    done: (title) => `Đã ghi đánh giá chính thức: ${title}`,
    takeBack: 'Rút đánh giá chính thức', takingBack: (word) => `Đánh giá “${word}” sẽ không còn hiển thị; đề xuất theo số liệu lại được tính. Nhật ký vẫn lưu ai đã ghi và ai đã rút.`,
    takenBack: (title) => `Đã rút đánh giá chính thức: ${title}`,
  },
};
