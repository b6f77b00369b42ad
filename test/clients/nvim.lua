-- Neovim attaches the server to every YAML file that it is told of, and prints what it finds.
local id = vim.lsp.start_client({
  name = 'gongkai',
  cmd = { vim.env.GONGKAI_NODE, vim.env.GONGKAI_SERVER, '--stdio' },
  root_dir = vim.fn.getcwd(),
})
vim.wait(10000, function()
  local client = vim.lsp.get_client_by_id(id)
  return client and client.initialized
end, 20)

local files = vim.split(vim.env.GONGKAI_FILES, ' ')
local buffers = {}
for _, file in ipairs(files) do
  vim.cmd('edit ' .. file)
  vim.bo.filetype = 'yaml'
  buffers[file] = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(0, id)
end

-- The last file is one of ours: when it has its findings, those before it have had theirs. Then a while for late ones.
local last = buffers[files[#files]]
vim.wait(10000, function() return #vim.diagnostic.get(last) > 0 end, 20)
vim.wait(1000, function() return false end, 50)

for file, buffer in pairs(buffers) do
  for _, found in ipairs(vim.diagnostic.get(buffer)) do
    local code = found.code or (found.user_data and found.user_data.lsp and found.user_data.lsp.code)
    io.stdout:write('finding ' .. file .. ' ' .. tostring(code) .. '\n')
  end
end

-- A plain file becomes ours while its first key is typed.
vim.cmd('edit new.yaml')
vim.bo.filetype = 'yaml'
vim.lsp.buf_attach_client(0, id)
vim.wait(300, function() return false end, 50)
if #vim.diagnostic.get(0) > 0 then io.stdout:write('finding new.yaml early\n') end
vim.api.nvim_buf_set_lines(0, 0, -1, false, { '类型: 任务分工', '标题: 表', '条目:', '  - 责任单位: 某局' })
local came = vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 20)
if not came then io.stdout:write('finding new.yaml none\n') end

io.stdout:write('done\n')
vim.cmd('qall!')
