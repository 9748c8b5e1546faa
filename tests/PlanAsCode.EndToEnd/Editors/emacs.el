;;; emacs.el --- Emacs with eglot against the server  -*- lexical-binding: t -*-
;; Prints one line of JSON a step. The words that start the server and the folder come by environment.
(setq package-directory-list '("/usr/share/emacs/site-lisp/elpa"))
(package-initialize)
(require 'eglot)
(require 'json)
(require 'flymake)

(defconst plan-test-words (append (json-parse-string (getenv "PLAN_WORDS")) nil))
(defconst plan-test-folder (getenv "PLAN_FOLDER"))
(defconst plan-test-patience 100)

(define-derived-mode plan-mode text-mode "Plan")
(add-to-list 'eglot-server-programs (cons 'plan-mode plan-test-words))
(setq eglot-confirm-server-initiated-edits nil
      eglot-sync-connect plan-test-patience
      eglot-connect-timeout plan-test-patience
      jsonrpc-default-request-timeout plan-test-patience
      vc-follow-symlinks nil
      make-backup-files nil)
;; The user says yes where a rename reaches into a file that is not open.
(advice-add 'y-or-n-p :override (lambda (&rest _) t))

(defun plan-test-say (step value)
  (princ (concat (decode-coding-string (json-serialize (list :step step :value value)) 'utf-8) "\n")))

(defun plan-test-await (what fits)
  (with-timeout (plan-test-patience (error "%s did not come" what))
    (while (not (funcall fits)) (accept-process-output nil 0.05))))

(defun plan-test-text () (buffer-substring-no-properties (point-min) (point-max)))

(defun plan-test-at (line column)
  (goto-char (point-min))
  (forward-line (1- line))
  (forward-char column))

(defun plan-test-open (name)
  (find-file (expand-file-name name plan-test-folder))
  (plan-mode))

(defun plan-test-run ()
  (plan-test-open "plan.yaml")
  (apply #'eglot (eglot--guess-contact))
  (flymake-mode 1)
  (flymake-start)
  (plan-test-await "diagnostics" (lambda () (flymake-diagnostics)))
  (plan-test-say "diagnostics"
                 (vconcat (sort (mapcar (lambda (found)
                                          (format "%s %d" (replace-regexp-in-string "\n.*" "" (flymake-diagnostic-text found))
                                                  (line-number-at-pos (flymake-diagnostic-beg found))))
                                        (flymake-diagnostics))
                                #'string<)))
  (plan-test-at 5 11)
  (let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (plan-test-say "hover" (substring-no-properties (eglot--hover-info (plist-get hover :contents)))))
  (plan-test-at 6 4)
  (let ((table (nth 2 (eglot-completion-at-point))))
    (plan-test-say "completion" (vconcat (mapcar #'substring-no-properties (all-completions "" table)))))
  (plan-test-at 5 11)
  (eglot-rename "anna")
  (plan-test-say "renamed here" (plan-test-text))
  (plan-test-open "people.plan.yaml")
  (plan-test-say "renamed there" (plan-test-text))
  (find-file (expand-file-name "plan.yaml" plan-test-folder))
  (eglot-format-buffer)
  (plan-test-say "formatted" (plan-test-text))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot--current-server-or-lose)))

(condition-case problem
    (plan-test-run)
  (error (plan-test-say "failed" (format "%S" problem))
         (kill-emacs 1)))
(kill-emacs 0)
