/**
 * Who may do what in the workbench: accounts with roles, sessions, tokens for programs, and a limit on wrong passwords. In
 * goes what a request tells, out comes who asks, or why it is refused. On this machine alone no account is needed.
 */
@NullMarked
package org.isnad.account;

import org.jspecify.annotations.NullMarked;
