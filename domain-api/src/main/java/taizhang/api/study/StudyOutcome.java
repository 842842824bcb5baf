// SPDX-License-Identifier: Apache-2.0
package taizhang.api.study;

/** 学习成果. */
public record StudyOutcome(StudyOutcomeKind kind, String title) {}
