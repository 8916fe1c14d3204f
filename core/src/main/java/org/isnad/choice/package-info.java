/**
 * Choices that were learned from reports that people read: of several places, which is the act's; whether an act is one
 * that people would file. What is chosen among is found by rules, and every choice has its probability.
 */
@NullMarked
package org.isnad.choice;

import org.jspecify.annotations.NullMarked;
