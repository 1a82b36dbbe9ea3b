// What the screen of one plan says of its outline, its versions, its amendment and its end.
export default {
  editHead: 'Sửa phần đầu', headSaved: 'Đã lưu phần đầu của kế hoạch.',
  addSection: 'Thêm lĩnh vực', sectionTitle: 'Tên lĩnh vực', sectionSaved: (title) => `Đã lưu lĩnh vực «${title}».`,
  removeSection: 'Bỏ lĩnh vực này', noTargetsInSection: 'Lĩnh vực này chưa có chỉ tiêu nào.',
  addTarget: 'Thêm chỉ tiêu', addCriterion: 'Thêm tiêu chí', removeTarget: 'Bỏ chỉ tiêu này',
  removeAsk: (name, n) => (n > 0 ? `«${name}» và ${n} chỉ tiêu thuộc nó sẽ không còn trong kế hoạch.` : `«${name}» sẽ không còn trong kế hoạch.`),
  removed: (name) => `Đã bỏ «${name}».`, move: 'Đổi thứ tự', moved: (name) => `Đã đổi chỗ «${name}».`, up: 'Lên', down: 'Xuống',
  partOfNone: 'Không, là chỉ tiêu riêng', frees: (numbers) => `Tiêu chí ${numbers.join(', ')} sẽ thành chỉ tiêu riêng.`,
  versions: {
    columns: { version: 'Bản', how: 'Do', effectiveFrom: 'Tính từ ngày', decision: 'Nghị quyết điều chỉnh', changed: 'Ghi lúc, người ghi' },
    hows: { PUT_IN_FORCE: 'đưa vào hiệu lực', AMENDED: 'điều chỉnh', ASSIGNED: 'ghi số được giao', CLOSED: 'kết thúc' },
    none: 'Dự thảo chưa có bản nào. Các bản có từ khi lãnh đạo đưa kế hoạch vào hiệu lực.',
    present: 'đang có hiệu lực', decision: (number, day) => `${number} ngày ${day}`, read: 'Đọc', whatChanged: 'Có gì thay đổi',
    from: 'Từ', to: 'đến', compare: 'So sánh', between: (from, to) => `Thay đổi từ bản ${from} đến bản ${to}`,
    reading: (version, present) => (present ? `Bản ${version}` : `Bản ${version}, không phải bản hiện hành`),
    same: 'Không có gì thay đổi.', plan: 'Kế hoạch', changed: (field, before, after) => `${field}: ${before} → ${after}`,
  },
  amend: {
    editDecision: 'Sửa nghị quyết điều chỉnh', begin: 'Soạn điều chỉnh', decision: 'Nghị quyết điều chỉnh', withdraw: 'Rút bản điều chỉnh', force: 'Đưa điều chỉnh vào hiệu lực',
    none: {
      planner: 'Chưa có bản điều chỉnh nào. Bản điều chỉnh được soạn bên cạnh kế hoạch; kế hoạch giữ nguyên cho đến khi lãnh đạo đưa điều chỉnh vào hiệu lực.',
      other: 'Chưa có bản điều chỉnh nào. Người lập kế hoạch soạn bản điều chỉnh.',
    },
    fields: { number: 'Số nghị quyết', date: 'Ngày nghị quyết', issuer: 'Cơ quan ban hành', effectiveFrom: 'Tính từ ngày', reason: 'Lý do điều chỉnh' },
    hints: { effectiveFrom: 'Ngày đầu tiên đánh giá theo bản mới, trong năm của kế hoạch.' },
    by: (number, day, issuer) => `Nghị quyết ${number} ngày ${day}${issuer ? ` của ${issuer}` : ''}.`, from: (day) => `Tính từ ngày ${day}.`,
    willChange: 'Sẽ thay đổi',
    withdrawAsk: 'Những gì đã soạn trong bản điều chỉnh sẽ mất. Kế hoạch đang có hiệu lực giữ nguyên.',
    forceAsk: (day) => `Kế hoạch sẽ có bản mới, tính từ ngày ${day}. Bản trước vẫn đọc được.`,
    inForce: (version) => `Điều chỉnh đã có hiệu lực. Kế hoạch nay ở bản ${version}.`,
    outdated: (from, to) => `Bản điều chỉnh soạn từ bản ${from}, nay kế hoạch đã ở bản ${to}. Cần chuyển sang bản ${to}; những gì đã điều chỉnh vẫn giữ.`,
    carryOver: 'Chuyển sang bản hiện hành',
  },
  end: {
    heading: 'Kết thúc kế hoạch', ask: 'Sau khi kết thúc, kế hoạch không thay đổi nữa và không nhận thêm số liệu. Mọi bản vẫn đọc được.',
    done: 'Kế hoạch đã kết thúc.',
  },
  assign: {
    heading: 'Ghi số được giao', about: 'Số được giao đến sau khi kế hoạch có hiệu lực; không cần nghị quyết điều chỉnh. Chỉ tiêu chưa có số thì để trống.',
    nothing: 'Hãy điền ít nhất một số.', done: (n) => `Đã ghi số được giao cho ${n} chỉ tiêu.`,
  },
};
