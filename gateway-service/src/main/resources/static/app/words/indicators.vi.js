// What the screen of the catalogue of indicators says.
export default {
  about: 'Danh mục chỉ số dùng chung để so sánh các đơn vị',
  search: 'Tìm theo từ', find: 'Tìm', count: (n, of) => (n === of ? `${of} chỉ số` : `${n} trên ${of} chỉ số`),
  none: {
    keeper: 'Danh mục chưa có chỉ số nào. Hãy chọn «Thêm chỉ số».',
    other: 'Danh mục chưa có chỉ số nào. Người vận hành hoặc người lập kế hoạch của cấp trên cùng khai báo danh mục.',
  },
  noneFound: 'Không có chỉ số nào có đủ các từ này. Hãy bỏ bớt từ.',
  columns: { name: 'Chỉ số', unitOfMeasure: 'Đơn vị tính', overTime: 'Theo thời gian', overUnits: 'Theo đơn vị', better: 'Tốt hơn khi' },
  fields: { code: 'Mã', vi: 'Tên tiếng Việt', en: 'Tên tiếng Anh', unitOfMeasure: 'Đơn vị tính', overTime: 'Số liệu các kỳ', overUnits: 'Số liệu các đơn vị',
    better: 'Tốt hơn khi', definition: 'Định nghĩa', source: 'Căn cứ pháp lý', wordings: 'Cách gọi trong các kế hoạch' },
  hints: {
    code: 'Chữ thường không dấu, số và gạch nối, ví dụ thu-ngan-sach.', unitOfMeasure: 'Ví dụ: %, đồng, hộ.',
    definition: 'Tính những gì và không tính những gì.', source: 'Văn bản định nghĩa chỉ số này.',
    wordings: 'Mỗi dòng một cách gọi; dùng để gợi ý chỉ số cho chỉ tiêu.',
  },
  overTime: { SUM: 'cộng các kỳ', LAST: 'lấy kỳ gần nhất', MAX: 'lấy kỳ cao nhất', MEAN: 'trung bình các kỳ' },
  overUnits: { SUM: 'cộng lại', RATIO: 'cộng riêng tử số, mẫu số', COUNT: 'đếm số đơn vị', NONE: 'không gộp' },
  better: { HIGHER: 'cao hơn', LOWER: 'thấp hơn', NEITHER: 'không xét' },
  versions: 'Các bản', add: 'Thêm chỉ số', edit: 'Sửa chỉ số', saved: (name) => `Đã lưu chỉ số «${name}».`,
  wrongCode: 'Mã chỉ gồm chữ thường không dấu, số và gạch nối, nhiều nhất 64 ký tự.', takenCode: 'Mã này đã có.',
  overtaken: 'Người khác vừa sửa chỉ số này. Những gì đã nhập vẫn còn; đóng hộp này để xem bản của họ, hoặc lưu lần nữa để ghi đè.',
};
