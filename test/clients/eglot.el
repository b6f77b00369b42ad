;;; Emacs attaches the server to every YAML file that it is told of, and prints what it finds.  -*- lexical-binding: t -*-

(dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/*"))
  (add-to-list 'load-path folder))
(require 'eglot)
(require 'flymake)

(set-language-environment "UTF-8")
(define-derived-mode gongkai-test-yaml-mode text-mode "YAML")
(add-to-list 'auto-mode-alist '("\\.ya?ml\\'" . gongkai-test-yaml-mode))
(add-to-list 'eglot-server-programs
             (list 'gongkai-test-yaml-mode (getenv "GONGKAI_NODE") (getenv "GONGKAI_SERVER") "--stdio"))
(setq eglot-sync-connect 10)

(defun gongkai-test-wait (seconds test)
  "Take in what the server says until TEST holds, for at most SECONDS."
  (let ((end (+ (float-time) seconds)))
    (while (and (< (float-time) end) (not (funcall test)))
      (accept-process-output nil 0.05))))

(defvar gongkai-test-buffers
  (mapcar #'find-file-noselect (split-string (getenv "GONGKAI_FILES") " ")))

(with-current-buffer (car gongkai-test-buffers)
  (apply #'eglot (eglot--guess-contact)))
(dolist (buffer gongkai-test-buffers)
  (with-current-buffer buffer
    (unless (eglot-managed-p) (eglot--maybe-activate-editing-mode))
    (unless (eglot-managed-p) (princ (format "finding %s unmanaged\n" (buffer-name))))
    (flymake-start)))

(gongkai-test-wait 10 (lambda ()
                        (with-current-buffer (car (last gongkai-test-buffers))
                          (flymake-diagnostics))))
(gongkai-test-wait 1 #'ignore)

(dolist (buffer gongkai-test-buffers)
  (with-current-buffer buffer
    (dolist (found (flymake-diagnostics))
      (let* ((told (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data found))))
             (code (and told (plist-get told :code))))
        (princ (format "finding %s %s\n" (buffer-name) code))))))
(princ "done\n")
(kill-emacs 0)
