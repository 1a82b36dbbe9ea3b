// What the screen of people says.
export default {
  about: 'Ai làm việc ở đơn vị, với vai trò gì, theo những gì hệ thống biết',
  columns: { name: 'Người', department: 'Bộ phận', roles: 'Vai trò', acts: 'Làm thay', seen: 'Đăng nhập gần nhất' },
  wholeUnit: 'toàn đơn vị', unknownRoles: 'chưa biết, đến khi đăng nhập', never: 'chưa đăng nhập lần nào',
  actsFor: (department, day) => `${department}, đến hết ${day}`,
  none: 'Chưa có ai của đơn vị đăng nhập, và chưa ghi cán bộ nào ở màn hình Đơn vị.',
  source: 'Tài khoản và vai trò do máy chủ định danh cấp; ở đây là vai trò lúc đăng nhập gần nhất. Cán bộ được nhắc việc ghi ở màn hình Đơn vị, làm thay ở màn hình Ủy quyền. Phần mềm của các bộ phận không đăng nhập nên không có ở đây.',
};
